using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;

namespace CaseManager.Benchmarks.Importing;

/// <summary>A user who may do everything.</summary>
internal sealed class Anybody : ICurrentUser
{
    public string Name => "Benchmark";

    public Scope Scope => Scope.Unlimited;

    public bool May(Permission permission) => true;
}
