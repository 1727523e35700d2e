namespace CaseManager.Application.Importing;

internal sealed class RemarkList
{
    private readonly List<ImportRemark> remarks = [];

    public void Add(ImportRemarkKind kind, IImportRow row, string column, string message) =>
        remarks.Add(new ImportRemark(kind, row.Number, row.Line, column, message));

    public void Add(ImportRemark remark) => remarks.Add(remark);

    public void Add(IEnumerable<ImportRemark> found) => remarks.AddRange(found);

    public void Refuse(IImportRow row, string column, string why) => remarks.Add(ImportRemark.Refusal(row.Number, row.Line, column, why));

    // Rows, some of which have more than one of a kind.
    public int Count(ImportRemarkKind kind) => ImportRemark.RowsIn(remarks.Where(r => r.Kind == kind));

    public IReadOnlyList<ImportRemark> InOrder() => [.. remarks.OrderBy(r => r.Kind).ThenBy(r => r.Row)];
}
