namespace CaseManager.Domain.Common;

/// <summary>An entity that is loaded, changed and saved as a whole, and guarded against two editors.</summary>
public abstract class AggregateRoot : Entity
{
    /// <summary>Raised by every change; the concurrency token on both database providers.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Every verb that changes the aggregate calls this, so that a second editor is noticed.</summary>
    protected void Changed() => Version++;
}
