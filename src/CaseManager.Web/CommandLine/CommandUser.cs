using System.CommandLine;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.CommandLine;

/// <summary>
/// On whose behalf a command runs: the operator, who holds the database already, so that nothing is kept from them; or a user, named by <c>--as</c>, with that
/// user's rights and scope. Either way the operator's name is written beside what was done.
/// </summary>
internal sealed class CommandUser : ICurrentUser
{
    private static readonly string Operator = $"operator {Environment.UserName}@{Environment.MachineName}";

    private User? user;

    /// <summary>The words that name a user; every command takes them.</summary>
    public static Option<string?> As { get; } = new("--as")
    {
        Description = "Act as this user, with their rights and scope (default: as the operator, who may do everything).",
        HelpName = "EMAIL",
        Recursive = true,
    };

    public string Name => user is null ? Operator : Shortened($"{user.Name} ({Operator})");

    public Guid? Id => user?.Id;

    public Scope Scope { get; private set; } = Scope.Unlimited;

    public bool May(Permission permission) => Scope.May(permission);

    /// <summary>Acts as the user with this address from now on.</summary>
    /// <exception cref="CommandFailure">Nobody who may sign in has it.</exception>
    public async Task ActAsAsync(string email, CaseManagerDbContext db, CancellationToken cancellationToken)
    {
        var key = TextKey.Of(email);
        user = await db.Users.AsNoTracking().WithRights().FirstOrDefaultAsync(u => u.EmailKey == key && !u.IsDisabled, cancellationToken)
            ?? throw new CommandFailure("Nobody who may sign in has the address that --as names.");
        Scope = user.Scope;
    }

    /// <summary>For commands that work on the database as a whole, below all rights.</summary>
    /// <exception cref="CommandFailure">A user was named.</exception>
    public static void RequireOperator(ParseResult words)
    {
        if (words.GetValue(As) is not null)
        {
            throw new CommandFailure("This is for operators, it knows no rights of users: leave --as out.", 2);
        }
    }

    private static string Shortened(string name) => name.Length <= User.NameLength ? name : name[..User.NameLength];
}
