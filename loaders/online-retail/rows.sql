-- One row per customer, from the invoice lines of a shop. An invoice whose number begins with C is a cancellation.
SELECT
    regexp_replace(CustomerID, '\.0$', '') AS id,
    min(line) AS line,
    count(DISTINCT InvoiceNo) FILTER (NOT cancelled) AS "retail.orders",
    round(sum(Quantity * UnitPrice) FILTER (NOT cancelled), 2) AS "retail.spend",
    nullif(count(DISTINCT StockCode) FILTER (NOT cancelled), 0) AS "retail.products",
    min(InvoiceDate) FILTER (NOT cancelled) AS "retail.first_order_at",
    max(InvoiceDate) FILTER (NOT cancelled) AS "retail.last_order_at",
    count(DISTINCT InvoiceNo) FILTER (cancelled) AS "retail.returns",
    list(DISTINCT Country ORDER BY Country) FILTER (Country IS NOT NULL) AS "retail.country"
FROM (SELECT *, starts_with(InvoiceNo, 'C') AS cancelled FROM input)
GROUP BY 1
