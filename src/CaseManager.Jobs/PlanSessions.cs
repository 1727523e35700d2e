using CaseManager.Application.Groups;
using Hangfire;

namespace CaseManager.Jobs;

/// <summary>Makes the sessions of groups appear ahead.</summary>
public sealed class PlanSessions(SessionPlanner planner)
{
    /// <summary>Plans once; running it again changes nothing.</summary>
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [60, 300, 900], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [DisableConcurrentExecution(60)]
    public Task RunAsync(CancellationToken cancellationToken) => planner.PlanAllAsync(cancellationToken);
}
