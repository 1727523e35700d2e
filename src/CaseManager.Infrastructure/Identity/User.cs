using Microsoft.AspNetCore.Identity;

namespace CaseManager.Infrastructure.Identity;

/// <summary>Somebody who signs in.</summary>
public sealed class User : IdentityUser<Guid>
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 120;

    /// <summary>Full name, written beside what the user did.</summary>
    public string Name { get; set; } = "";

    /// <summary>The staff record of the same person, if there is one.</summary>
    public Guid? StaffMemberId { get; set; }
}
