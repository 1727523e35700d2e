namespace CaseManager.Application.Importing.Planning;

internal sealed class RemarkList
{
    private readonly List<ImportRemark> remarks = [];

    public void Add(ImportRemarkKind kind, AttendanceRow row, string column, string message) =>
        remarks.Add(new ImportRemark(kind, row.Number, row.Line, column, message));

    public int Count(ImportRemarkKind kind) => remarks.Count(r => r.Kind == kind);

    public IReadOnlyList<ImportRemark> InOrder() => [.. remarks.OrderBy(r => r.Kind).ThenBy(r => r.Row)];
}
