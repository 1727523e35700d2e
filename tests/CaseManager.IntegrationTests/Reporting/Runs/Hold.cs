namespace CaseManager.IntegrationTests.Reporting.Runs;

/// <summary>Holds a worker back in the middle of its drawing until the test lets it go on.</summary>
internal sealed class Hold
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>When the worker is there.</summary>
    public Task Reached => reached.Task.WaitAsync(Patience);

    /// <summary>Lets it go on.</summary>
    public void Release() => released.TrySetResult();

    /// <summary>What the worker does while it draws.</summary>
    public void Pass(CancellationToken cancellationToken)
    {
        reached.TrySetResult();
        released.Task.Wait(Patience, CancellationToken.None);
    }
}
