-- One row per client. "duration" is left out: it is known only after the call that decided what the client did.
SELECT
    'bank-' || record AS id,
    line,
    age AS "bank.age",
    job AS "bank.job",
    marital AS "bank.marital",
    education AS "bank.education",
    "default" AS "bank.default_credit",
    housing AS "bank.housing",
    loan AS "bank.loan",
    contact AS "bank.contact",
    month AS "bank.month",
    day_of_week AS "bank.day_of_week",
    campaign AS "bank.campaign",
    -- The file says 999 where there was no earlier campaign.
    nullif(pdays, 999) AS "bank.pdays",
    previous AS "bank.previous",
    poutcome AS "bank.poutcome",
    y AS "bank.subscribed",
    "emp.var.rate" AS "bank.emp_var_rate",
    "cons.price.idx" AS "bank.cons_price_idx",
    "cons.conf.idx" AS "bank.cons_conf_idx",
    euribor3m AS "bank.euribor3m",
    "nr.employed" AS "bank.nr_employed"
FROM input
