using CaseManager.Domain.Centers;

namespace CaseManager.Application.Importing.Attendance;

// Who leads a group of the groups file. The same name with another credential is another person.
internal sealed record Facilitator
{
    private Facilitator(string name, string? credential) => (Name, Credential) = (name, credential);

    public string Name { get; }

    public string? Credential { get; }

    public static Facilitator? Of(GroupRow row) => row.Facilitator is { } name ? new Facilitator(name, row.Credential) : null;

    public StaffMember? FindIn(IEnumerable<StaffMember> staff) => staff.FirstOrDefault(s =>
        string.Equals(s.Name, Name, StringComparison.OrdinalIgnoreCase) && string.Equals(s.Credential, Credential, StringComparison.OrdinalIgnoreCase));
}
