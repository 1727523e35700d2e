using System.Security.Cryptography;
using System.Text;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Domain.PeerSupport;

/// <summary>
/// A meeting of the directory, outside of the center. One that a list brought in follows that list and is not changed by hand; others are kept by hand. It is never
/// deleted once somebody refers to it: it is taken off the directory.
/// </summary>
public sealed class Meeting : AggregateRoot
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 255;

    /// <summary>Longest place, address or region, in characters.</summary>
    public const int PlaceLength = 300;

    /// <summary>Longest web address, in characters.</summary>
    public const int LinkLength = 500;

    /// <summary>Longest name of a source, in characters.</summary>
    public const int SourceLength = 120;

    /// <summary>Longest key within a source, in characters.</summary>
    public const int KeyLength = 200;

    /// <summary>Longest <see cref="SearchKey"/>, in characters.</summary>
    public const int SearchKeyLength = 1500;

    /// <summary>Minutes that count where a list does not say when a meeting ends.</summary>
    public const int UsualMinutes = 60;

    private const int MinutesOfDay = 24 * 60;

    private Meeting() => (Name, Days, Types, TimeZoneId, SearchKey, MatchKey) = ("", "", "", "", "", "");

    private Meeting(MeetingDetails details, string matchKey)
        : this()
    {
        MatchKey = matchKey;
        Set(details);
    }

    /// <summary>As its fellowship lists it.</summary>
    public string Name { get; private set; }

    /// <summary>Whose meeting it is.</summary>
    public Fellowship Fellowship { get; private set; }

    /// <summary>The name of another fellowship.</summary>
    public string? FellowshipName { get; private set; }

    /// <summary>The days, see <see cref="MeetingDays"/>; empty for a meeting by appointment.</summary>
    public string Days { get; private set; }

    /// <summary>When it begins, in its own zone.</summary>
    public TimeOnly? StartsAt { get; private set; }

    /// <summary>When it ends, where somebody says so.</summary>
    public TimeOnly? EndsAt { get; private set; }

    /// <summary>The zone of its times.</summary>
    public string TimeZoneId { get; private set; }

    /// <summary>Codes of its types, see <see cref="MeetingTypes"/>.</summary>
    public string Types { get; private set; }

    /// <summary>How one comes to it.</summary>
    public MeetingVenue Venue { get; private set; }

    /// <summary>The name of the building.</summary>
    public string? Place { get; private set; }

    /// <summary>Street and town.</summary>
    public string? Address { get; private set; }

    /// <summary>The part of the country that its fellowship lists it under.</summary>
    public string? Region { get; private set; }

    /// <summary>Where it meets online.</summary>
    public string? Link { get; private set; }

    /// <summary>Its page on the site of the fellowship.</summary>
    public string? Page { get; private set; }

    /// <summary>The list that brought it in, as it is called here; null for one that is kept by hand.</summary>
    public string? Source { get; private set; }

    /// <summary>The source as it is compared, see <see cref="TextKey"/>.</summary>
    public string? SourceKey { get; private set; }

    /// <summary>Its key within the source.</summary>
    public string? ExternalKey { get; private set; }

    /// <summary>What makes it unique, whichever database holds it: a digest of source and key, which differ by upper and lower case.</summary>
    public string MatchKey { get; private set; }

    /// <summary>Name and place as search sees them.</summary>
    public string SearchKey { get; private set; }

    /// <summary>When it was taken off the directory (UTC); null while it stands there.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>The import that added it.</summary>
    public Guid? ImportBatchId { get; private set; }

    /// <summary>All that is known of it.</summary>
    public MeetingDetails Details => new(Name, Fellowship, TimeZoneId)
    {
        FellowshipName = FellowshipName, Days = Days, StartsAt = StartsAt, EndsAt = EndsAt, Types = Types, Venue = Venue, Place = Place, Address = Address, Region = Region, Link = Link, Page = Page,
    };

    /// <summary>A meeting that is kept by hand.</summary>
    /// <exception cref="RuleViolationException">Those of <see cref="Checked"/>.</exception>
    public static Meeting ByHand(MeetingDetails details) => new(details, DigestOf(null, Guid.NewGuid().ToString()));

    /// <summary>A meeting of a list.</summary>
    /// <param name="key">Unique within the source.</param>
    /// <exception cref="RuleViolationException">Those of <see cref="Checked"/>.</exception>
    public static Meeting Listed(MeetingDetails details, string source, string key, Guid importBatchId) => new(details, DigestOf(source, key))
    {
        Source = Require.Text(source, nameof(Source), SourceLength),
        SourceKey = TextKey.Of(source),
        ExternalKey = Require.Text(key, nameof(ExternalKey), KeyLength),
        ImportBatchId = importBatchId,
    };

    /// <summary>Minutes that a meeting takes: to its end, on the next day where that lies before the beginning; where nobody says when it ends, an hour.</summary>
    public static int MinutesOf(TimeOnly? startsAt, TimeOnly? endsAt)
    {
        var minutes = startsAt is { } start && endsAt is { } end ? (int)(end - start).TotalMinutes : UsualMinutes;
        return minutes is > 0 and < MinutesOfDay ? minutes : UsualMinutes;
    }

    /// <summary>The details as they can be stored: texts without space around them.</summary>
    /// <exception cref="RuleViolationException">
    /// Those of texts; <c>site.time-zone</c>; <c>peer-choice.name</c>: another fellowship is not named; <c>meeting.time</c>: it has a day and no time; <c>meeting.link</c>: no web address.
    /// </exception>
    public static MeetingDetails Checked(MeetingDetails details)
    {
        Require.That(Enum.IsDefined(details.Fellowship) && Enum.IsDefined(details.Venue), "meeting.choice", "Choose from the list.", nameof(Fellowship));
        Require.That(details.Days.Length == 0 || details.StartsAt is not null, "meeting.time", "Enter when it begins, or no day for a meeting by appointment.", nameof(StartsAt));
        return details with
        {
            Name = Require.Text(details.Name, nameof(Name), NameLength),
            FellowshipName = FellowshipNames.Of(details.Fellowship, details.FellowshipName, nameof(FellowshipName)),
            TimeZoneId = SiteClock.Of(details.TimeZoneId).TimeZoneId,
            Place = Require.OptionalText(details.Place, nameof(Place), PlaceLength),
            Address = Require.OptionalText(details.Address, nameof(Address), PlaceLength),
            Region = Require.OptionalText(details.Region, nameof(Region), PlaceLength),
            Link = WebLink.Of(details.Link, nameof(Link), keepQuery: false),
            Page = WebLink.Of(details.Page, nameof(Page), keepQuery: true),
        };
    }

    /// <summary>Changes one that is kept by hand.</summary>
    /// <exception cref="RuleViolationException"><c>meeting.listed</c>, and those of <see cref="Checked"/>.</exception>
    public void Change(MeetingDetails details)
    {
        RequireByHand();
        Set(details);
        Changed();
    }

    /// <summary>Takes one that is kept by hand off the directory.</summary>
    /// <exception cref="RuleViolationException"><c>meeting.listed</c>, <c>meeting.removed</c>.</exception>
    public void Remove(DateTime utcNow)
    {
        RequireByHand();
        Require.That(RemovedAt is null, "meeting.removed", "It is off the directory already.");
        RemovedAt = utcNow;
        Changed();
    }

    /// <summary>Brings one that is kept by hand back.</summary>
    /// <exception cref="RuleViolationException"><c>meeting.listed</c>, <c>meeting.not-removed</c>.</exception>
    public void BringBack()
    {
        RequireByHand();
        Require.That(RemovedAt is not null, "meeting.not-removed", "It is on the directory already.");
        RemovedAt = null;
        Changed();
    }

    /// <summary>Follows its list: what the list says now, or that it does not name it any more. The result is what it was before, for an undo.</summary>
    /// <param name="details">Null where the list does not name it.</param>
    public MeetingChange Follow(MeetingDetails? details, Guid importBatchId, DateTime utcNow)
    {
        var change = new MeetingChange(this, importBatchId);
        if (details is not null)
        {
            Set(details);
        }

        RemovedAt = details is null ? utcNow : null;
        Changed();
        change.Became(Version);
        return change;
    }

    /// <summary>Makes it what it was before an import changed it.</summary>
    public void TakeBack(MeetingChange change)
    {
        Set(change.Before);
        RemovedAt = change.WasRemovedAt;
        Changed();
    }

    private void Set(MeetingDetails told)
    {
        var details = Checked(told);
        (Name, Fellowship, FellowshipName, TimeZoneId) = (details.Name, details.Fellowship, details.FellowshipName, details.TimeZoneId);
        (Days, StartsAt, EndsAt, Types, Venue) = (details.Days, details.StartsAt, details.EndsAt, details.Types, details.Venue);
        (Place, Address, Region, Link, Page) = (details.Place, details.Address, details.Region, details.Link, details.Page);
        var key = SearchText.Normalize($"{Name} {Place} {Address} {Region}");
        SearchKey = key.Length <= SearchKeyLength ? key : key[..SearchKeyLength];
    }

    private void RequireByHand() => Require.That(Source is null, "meeting.listed", $"This meeting follows the list “{Source}”. It changes with the next import of that list.");

    private static string DigestOf(string? source, string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{TextKey.Of(source)}\n{key}")));
}
