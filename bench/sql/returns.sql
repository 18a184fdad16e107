-- What the job `prices` computes, straight from the CSV.
CREATE TABLE prices AS SELECT code, date, close, change FROM read_csv('${folder}/prices.csv',
  columns = {code: 'VARCHAR', date: 'DATE', open: 'DECIMAL(18,2)', high: 'DECIMAL(18,2)',
    low: 'DECIMAL(18,2)', close: 'DOUBLE', change: 'DOUBLE', volume: 'BIGINT'});
CREATE TABLE year AS
  SELECT code, stddev_samp(change) * sqrt(250) AS volatility, max(close) AS high
  FROM prices WHERE date > DATE '2024-12-31' - INTERVAL 12 MONTH GROUP BY code;
CREATE TABLE points AS
  SELECT code, arg_max(close, date) FILTER (date = DATE '2024-12-31') AS close,
    arg_max(close, date) FILTER (date <= DATE '2024-11-30') AS close_1m,
    arg_max(close, date) FILTER (date <= DATE '2024-09-30') AS close_3m,
    arg_max(close, date) FILTER (date <= DATE '2023-12-31') AS close_12m
  FROM prices GROUP BY code;
COPY (
  SELECT s.code, p.close / p.close_1m - 1 AS return_1m, p.close / p.close_3m - 1 AS return_3m,
    p.close / p.close_12m - 1 AS return_12m, y.volatility, p.close / y.high - 1 AS drawdown
  FROM read_csv('${folder}/securities.csv') s JOIN points p USING (code) JOIN year y USING (code)
  ORDER BY s.code
) TO '${result}' (HEADER, DELIMITER ',');
