using CaseManager.Application.Security;

namespace CaseManager.Application.SignIn;

/// <summary>What a session knows of its user.</summary>
/// <param name="Scope">Other rights end the session, so that these stay true.</param>
/// <param name="Stamp">See <see cref="Users.User.Stamp"/>: the session ends where the user has another one.</param>
public sealed record SessionUser(Guid Id, string Name, Scope Scope, Guid Stamp);
