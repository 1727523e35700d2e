using CaseManager.Domain.Common;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Domain.PlanLibrary;

/// <summary>
/// An objective or an intervention that plans can start from. What comes with the product can be changed by the center, and from then on is the center's: a newer release
/// no longer touches it.
/// </summary>
public sealed class LibraryEntry : ArchivableRoot
{
    /// <summary>Longest key of an entry of the product, in characters.</summary>
    public const int SeedKeyLength = 60;

    /// <summary>Longest <see cref="SearchKey"/>, in characters; what is longer is found by its beginning.</summary>
    public const int SearchKeyLength = 1500;

    /// <summary>Furthest target date that can be suggested, in days.</summary>
    public const int MostDays = 730;

    private readonly List<LibraryText> texts = [];

    private LibraryEntry() => (Text, SearchKey) = ("", "");

    /// <summary>Adds one of the center's own.</summary>
    /// <exception cref="RuleViolationException"><c>library.*</c>, text rules.</exception>
    public LibraryEntry(LibraryKind kind, LibraryContent content)
        : this()
    {
        Kind = kind;
        Set(content);
    }

    /// <summary>What it is a start for; it stays that.</summary>
    public LibraryKind Kind { get; private set; }

    /// <summary>The dimension of The ASAM Criteria that it is offered for first.</summary>
    public AsamDimension Dimension { get; private set; }

    /// <summary>What the client will do, or what is done.</summary>
    public string Text { get; private set; }

    /// <summary>How one can tell that an objective is reached.</summary>
    public string? Measure { get; private set; }

    /// <summary>So many days from today lies the target date that is suggested for an objective.</summary>
    public int? DaysToTarget { get; private set; }

    /// <summary>What kind of help an intervention is.</summary>
    public Modality? Modality { get; private set; }

    /// <summary>How often an intervention takes place.</summary>
    public Frequency? Frequency { get; private set; }

    /// <summary>How long each time takes, in minutes.</summary>
    public int? Minutes { get; private set; }

    /// <summary>The same in every release of the product; null for one of the center's own.</summary>
    public string? SeedKey { get; private set; }

    /// <summary>Whether the center changed what came with the product.</summary>
    public bool IsEdited { get; private set; }

    /// <summary>Text and measure as search sees them, see <see cref="SearchText"/>.</summary>
    public string SearchKey { get; private set; }

    /// <summary>Every text that it has or had.</summary>
    public IReadOnlyCollection<LibraryText> Texts => texts;

    /// <summary>One that comes with the product.</summary>
    /// <exception cref="RuleViolationException">As the constructor.</exception>
    public static LibraryEntry OfProduct(string key, LibraryKind kind, LibraryContent content) => new(kind, content) { SeedKey = Require.Text(key, nameof(SeedKey), SeedKeyLength) };

    /// <summary>Longest text of a kind, in characters: that of the part of a plan which it is a start for.</summary>
    public static int LongestText(LibraryKind kind) => kind is LibraryKind.Objective ? Objective.TextLength : Intervention.DescriptionLength;

    /// <summary>The center changes it.</summary>
    /// <exception cref="RuleViolationException"><c>library.*</c>, text rules.</exception>
    public void Change(LibraryContent content)
    {
        Set(content);
        IsEdited = true;
        Changed();
    }

    /// <summary>Takes over what a newer release says, unless the center changed it.</summary>
    public void TakeRelease(LibraryContent content)
    {
        if (!IsEdited && content != Content)
        {
            Set(content);
            Changed();
        }
    }

    private LibraryContent Content => new(Dimension, Text, Measure, DaysToTarget, Modality, Frequency, Minutes);

    private void Set(LibraryContent content)
    {
        Require.That(Enum.IsDefined(content.Dimension), "library.dimension", "Choose the dimension from the list.", nameof(Dimension));
        Text = Require.Text(content.Text, nameof(Text), LongestText(Kind));
        Dimension = content.Dimension;
        if (Kind is LibraryKind.Objective)
        {
            SetMeasure(content);
        }
        else
        {
            SetHelp(content);
        }

        var key = SearchText.Normalize($"{Text} {Measure}");
        SearchKey = key.Length <= SearchKeyLength ? key : key[..SearchKeyLength];
        if (TextSketch.KeyOf(Text) is var textKey && !texts.Exists(t => t.TextKey == textKey))
        {
            texts.Add(new LibraryText(textKey));
        }
    }

    private void SetMeasure(LibraryContent content)
    {
        Measure = Require.OptionalText(content.Measure, nameof(Measure), Objective.MeasureLength);
        Require.That(Measure is not null, "library.measure", "Say how one can tell that it is reached: an objective is measurable.", nameof(Measure));
        Require.That(content.DaysToTarget is >= 1 and <= MostDays, "library.days", $"The target date lies 1 to {MostDays} days ahead.", nameof(DaysToTarget));
        DaysToTarget = content.DaysToTarget;
    }

    private void SetHelp(LibraryContent content)
    {
        Require.That(content.Modality is { } modality && Enum.IsDefined(modality), "library.modality", "Choose the kind of help.", nameof(Modality));
        Require.That(content.Frequency is not null, "library.frequency", "Say how often.", "Times");
        Require.That(content.Minutes is null or (>= 1 and <= Intervention.LongestMinutes), "library.minutes", $"The length lies between 1 and {Intervention.LongestMinutes} minutes.", nameof(Minutes));
        (Modality, Frequency, Minutes) = (content.Modality, content.Frequency, content.Minutes);
    }
}
