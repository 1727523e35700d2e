using System.Globalization;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Infrastructure.Importing;

// The CSV that says what the groups of a history are. Its columns always have the same names.
internal static class GroupsFile
{
    private static readonly string[] Columns = ["group", "name", "kind", "fellowship", "facilitator", "facilitator_credential", "capacity"];

    public static Dictionary<string, GroupRow> Read(ReadOnlyMemory<byte> file)
    {
        using var table = new CsvTable(file.Span, FileFault.Groups);
        var columns = Columns.Select(c => table.Find(c) ?? throw FileFault.Groups.At(
            new CellPosition(0, table.Line, c), $"this column is missing. The columns there are {table.Columns}.")).ToArray();
        var groups = new Dictionary<string, GroupRow>(TextKey.Comparer);
        while (table.Read())
        {
            var group = ReadRow(table, columns);
            if (!groups.TryAdd(group.Code, group))
            {
                throw table.At(columns[0], $"the group “{group.Code}” is there twice.");
            }
        }

        return groups;
    }

    private static GroupRow ReadRow(CsvTable table, int[] columns)
    {
        var kind = OneOf<GroupKind>(table, columns[2]) ?? throw table.At(columns[2], $"the kind is missing. The kinds are {Names<GroupKind>()}.");
        var fellowship = OneOf<Fellowship>(table, columns[3]);
        if (kind is GroupKind.PeerSupport != fellowship is not null)
        {
            throw table.At(columns[3], kind is GroupKind.PeerSupport
                ? $"a peer support group needs the fellowship whose meeting it is. The fellowships are {Names<Fellowship>()}."
                : "only a peer support group has a fellowship.");
        }

        return new GroupRow(
            table.Checked(columns[0], text => Require.Text(text, nameof(Group.Code), Group.CodeLength)),
            table.Checked(columns[1], text => Require.Text(text, nameof(Group.Name), Group.NameLength)),
            kind,
            fellowship,
            table.Checked(columns[4], text => Require.OptionalText(text, nameof(Group.Facilitator), StaffMember.NameLength)),
            table.Checked(columns[5], text => Require.OptionalText(text, nameof(StaffMember.Credential), StaffMember.CredentialLength)),
            Capacity(table, columns[6]));
    }

    // Null for an empty cell.
    private static T? OneOf<T>(CsvTable table, int column)
        where T : struct, Enum
    {
        var text = table.Cell(column);
        return text.Length == 0 ? null
            : Enum.GetNames<T>().Contains(text) ? Enum.Parse<T>(text)
            : throw table.At(column, $"“{text}” is not one of {Names<T>()}.");
    }

    private static int? Capacity(CsvTable table, int column)
    {
        var text = table.Cell(column);
        return text.Length == 0 ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seats) && seats > 0 ? seats
            : throw table.At(column, $"“{text}” is not a number of seats. Leave it empty for no limit.");
    }

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>());
}
