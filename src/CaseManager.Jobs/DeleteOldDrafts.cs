using CaseManager.Application.Drafts;
using Hangfire;

namespace CaseManager.Jobs;

/// <summary>Deletes drafts that nobody came back for within a day.</summary>
public sealed class DeleteOldDrafts(OldDrafts drafts)
{
    /// <summary>Looks once; the next look comes soon enough if this one fails.</summary>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [DisableConcurrentExecution(60)]
    public Task RunAsync(CancellationToken cancellationToken) => drafts.DeleteAsync(cancellationToken);
}
