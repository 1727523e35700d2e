using CaseManager.Domain.Common;

namespace CaseManager.Domain.Codes;

/// <summary>
/// A code of ICD-10-CM, chapter F10 to F19. What a newer list no longer holds is retired: it stays readable where it was used,
/// and is not chosen any more.
/// </summary>
public sealed class DiagnosisCode : AggregateRoot
{
    /// <summary>Longest code with its dot, in characters.</summary>
    public const int CodeLength = 8;

    /// <summary>Longest <see cref="ShortDescription"/>, in characters.</summary>
    public const int ShortLength = 100;

    /// <summary>Longest <see cref="Description"/>, in characters.</summary>
    public const int DescriptionLength = 300;

    /// <summary>Longest name of a release, in characters.</summary>
    public const int ReleaseLength = 80;

    /// <summary>Longest <see cref="SearchKey"/>, in characters: a letter may be taken apart into several.</summary>
    public const int SearchKeyLength = CodeLength + 1 + (DescriptionLength * TextKey.Growth);

    private DiagnosisCode() => (Code, Key, ShortDescription, Description, Release, SearchKey) = ("", "", "", "", "", "");

    /// <param name="release">The release of the list that holds it.</param>
    /// <exception cref="RuleViolationException">Text rules.</exception>
    public DiagnosisCode(DiagnosisEntry entry, string release)
        : this()
    {
        (Code, Key) = (entry.Code, DiagnosisEntry.Undotted(entry.Code));
        Take(entry, release);
    }

    /// <summary>With its dot, such as <c>F11.20</c>.</summary>
    public string Code { get; private set; }

    /// <summary>Without its dot, such as <c>F1120</c>; unique, and the order of the list.</summary>
    public string Key { get; private set; }

    /// <summary>Whether it is specific enough to be billed, and so to be chosen.</summary>
    public bool IsBillable { get; private set; }

    /// <summary>The short title.</summary>
    public string ShortDescription { get; private set; }

    /// <summary>The full title.</summary>
    public string Description { get; private set; }

    /// <summary>The release of the list that brought it, or changed it last.</summary>
    public string Release { get; private set; }

    /// <summary>The release that no longer holds it; null while it is in use.</summary>
    public string? RetiredIn { get; private set; }

    /// <summary>Code without dot, and the words of the title as search sees them.</summary>
    public string SearchKey { get; private set; }

    /// <summary>The list says this of it; a code that was retired is in use again.</summary>
    /// <returns>Whether anything is new.</returns>
    /// <exception cref="RuleViolationException">Text rules.</exception>
    public bool Update(DiagnosisEntry entry, string release)
    {
        if (RetiredIn is null && (IsBillable, ShortDescription, Description) == (entry.IsBillable, entry.ShortDescription, entry.Description))
        {
            return false;
        }

        Take(entry, release);
        Changed();
        return true;
    }

    /// <summary>A newer list no longer holds it.</summary>
    /// <returns>Whether it was in use until now.</returns>
    /// <exception cref="RuleViolationException">Text rules.</exception>
    public bool Retire(string release)
    {
        if (RetiredIn is not null)
        {
            return false;
        }

        RetiredIn = Require.Text(release, nameof(Release), ReleaseLength);
        Changed();
        return true;
    }

    /// <summary>Whoever makes it a diagnosis of a client asks first.</summary>
    /// <exception cref="RuleViolationException"><c>diagnosis.not-billable</c>, <c>diagnosis.retired</c>.</exception>
    public void RequireChoosable(string? field = null)
    {
        Require.That(RetiredIn is null, "diagnosis.retired", $"{Code} is retired: {RetiredIn} no longer lists it. Choose its successor.", field);
        Require.That(IsBillable, "diagnosis.not-billable", $"{Code} is a heading for several diagnoses and cannot be billed. Choose one of the codes below it.", field);
    }

    private void Take(DiagnosisEntry entry, string release)
    {
        (IsBillable, ShortDescription, Description, RetiredIn) = (entry.IsBillable, entry.ShortDescription, entry.Description, null);
        Release = Require.Text(release, nameof(Release), ReleaseLength);
        SearchKey = SearchText.Normalize($"{Key} {Description}");
    }
}
