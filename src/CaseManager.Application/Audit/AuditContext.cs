namespace CaseManager.Application.Audit;

/// <summary>What a unit of work is doing, for the entries that it leaves; one for each scope.</summary>
public sealed class AuditContext
{
    /// <summary>The name of the action; null where nobody named it.</summary>
    public string? Action { get; private set; }

    /// <summary>On whose behalf, where it is not the current user: a job acts for whoever asked.</summary>
    public string? Actor { get; private set; }

    /// <summary>Names the action until the result is disposed of. What runs inside of another action bears the name of the outer one.</summary>
    public IDisposable Begin(string action, string? actor = null)
    {
        if (Action is not null)
        {
            return new End(null);
        }

        (Action, Actor) = (action, actor);
        return new End(this);
    }

    private sealed class End(AuditContext? context) : IDisposable
    {
        public void Dispose()
        {
            if (context is not null)
            {
                (context.Action, context.Actor) = (null, null);
            }
        }
    }
}
