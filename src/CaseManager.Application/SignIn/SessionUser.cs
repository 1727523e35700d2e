using CaseManager.Application.Security;

namespace CaseManager.Application.SignIn;

/// <summary>What a session knows of its user.</summary>
/// <param name="Stamp">See <see cref="Users.User.Stamp"/>: the session ends where the user has another one.</param>
public sealed record SessionUser(Guid Id, string Name, IReadOnlyList<Role> Roles, Guid Stamp);
