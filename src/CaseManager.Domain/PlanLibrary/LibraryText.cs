namespace CaseManager.Domain.PlanLibrary;

/// <summary>A text that an entry has, or had before it was changed: a plan that says it word for word is a copy either way.</summary>
public sealed class LibraryText
{
    private LibraryText()
    {
    }

    internal LibraryText(long textKey) => TextKey = textKey;

    /// <summary>The entry.</summary>
    public Guid LibraryEntryId { get; private set; }

    /// <summary>See <see cref="TreatmentPlans.TextSketch.KeyOf"/>.</summary>
    public long TextKey { get; private set; }
}
