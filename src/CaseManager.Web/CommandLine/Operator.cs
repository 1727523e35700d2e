using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;

namespace CaseManager.Web.CommandLine;

/// <summary>Whoever runs the command line: they hold the database already, so nothing is kept from them; their name is written beside what they do.</summary>
internal sealed class Operator : ICurrentUser
{
    public string Name => $"operator {Environment.UserName}@{Environment.MachineName}";

    public Scope Scope => Scope.Unlimited;

    public bool May(Permission permission) => true;
}
