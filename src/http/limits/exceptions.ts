/** Answers that are worked out from everything there is, by type: what the search costs. */
export const WALKS: Record<string, number> = { ApplicationStatistics: 500, ServiceMatrix: 500 };

/** Lists that are longer or shorter than the limit around them: a supplier has several cells, few combinations a bucket. */
export const SHARES: Record<string, number> = { 'ServiceMatrix.cells': 5, 'ApplicationStatistics.buckets': 0.2 };

/** Lists that no limit shortens: the cities of a country. */
export const WHOLE: Record<string, number> = { 'ServiceMatrix.places': 400 };

/** Lists without a size that are not short by nature: a question for them may be put under many names. */
export const LONG: Record<string, number> = { '__Schema.types': 120 };
