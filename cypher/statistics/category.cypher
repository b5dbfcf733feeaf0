// Each category of a supplier; null where none is known.
// @in supplier: Supplier
// @row category: SupplierCategory
UNWIND CASE WHEN size(supplier.categories) > 0 THEN supplier.categories ELSE [null] END AS category
