using CaseManager.Application.Security;

namespace CaseManager.Application.Users;

/// <summary>One of the roles that a user holds.</summary>
public sealed class UserRole
{
    private UserRole()
    {
    }

    internal UserRole(Role role) => Role = role;

    /// <summary>Whose.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Which.</summary>
    public Role Role { get; private set; }
}
