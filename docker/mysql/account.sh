#!/usr/bin/env bash
# When the database is made: the server's account. It may change tables, since migrations do, but only in its own schema.
# Run by MySQL's entry point, which has functions for it.
mysql --protocol=socket -uroot -p"$(cat "$MYSQL_ROOT_PASSWORD_FILE")" <<EOF
CREATE DATABASE muster CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
CREATE USER muster@'%' IDENTIFIED BY '$(cat "$MUSTER_PASSWORD_FILE")';
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, CREATE TEMPORARY TABLES, LOCK TABLES
    ON muster.* TO muster@'%';
EOF
