using System.Text.RegularExpressions;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>What the client, or who may sign for them, said to a signed plan on a day. Entries are added, never changed (rule 7).</summary>
public sealed partial class ClientResponse : Entity
{
    /// <summary>Longest words of the client or reason, in characters.</summary>
    public const int WordsLength = 1000;

    /// <summary>Longest name typed as a signature, in characters.</summary>
    public const int NameLength = 200;

    /// <summary>Longest relation of who signs for the client, in characters.</summary>
    public const int RelationLength = 100;

    /// <summary>Longest drawn signature, in characters of its path.</summary>
    public const int DrawingLength = 20_000;

    /// <summary>Width of the picture that a drawn signature stands in, in its own units.</summary>
    public const int DrawingWidth = 400;

    /// <summary>Height of it.</summary>
    public const int DrawingHeight = 120;

    private const int FewestLines = 5;

    private ClientResponse() => By = "";

    /// <exception cref="RuleViolationException">
    /// <c>response.words</c>: a disagreement without the client's words; <c>response.reason</c>: unable to sign without a reason; <c>response.next-attempt</c>: unable without the day of the
    /// next attempt, or one that does not come after the day; <c>response.signature</c>: agreed without a signature; <c>response.drawing</c>: not a drawing; text rules.
    /// </exception>
    internal ClientResponse(ClientResponseDetails details, string by, DateTime utcNow)
    {
        (Answer, Day, At) = (details.Answer, details.Day, utcNow);
        Words = Require.OptionalText(details.Words, nameof(Words), WordsLength);
        Name = Require.OptionalText(details.Name, nameof(Name), NameLength);
        Drawing = Require.OptionalText(details.Drawing, nameof(Drawing), DrawingLength);
        Relation = Require.OptionalText(details.Relation, nameof(Relation), RelationLength);
        NextAttempt = Answer is ClientAnswer.Unable ? details.NextAttempt : null;
        By = Require.Text(by, nameof(By), GroupSession.ActorLength);
        Require.That(Answer is not ClientAnswer.Disagreed || Words is not null, "response.words", "Write down what the client disagrees with, in their words.", nameof(Words));
        Require.That(Answer is not ClientAnswer.Unable || Words is not null, "response.reason", "Say why the client cannot sign now.", nameof(Words));
        Require.That(Answer is not ClientAnswer.Unable || NextAttempt > Day, "response.next-attempt", "Say on which later day it is tried again.", nameof(NextAttempt));
        Require.That(Answer is not ClientAnswer.Agreed || Name is not null || Drawing is not null, "response.signature", "The signature is missing: draw it, or type the name.", nameof(Name));
        Require.That(Drawing is null || IsDrawn(Drawing), "response.drawing", "This is not a drawn signature. Draw it again, or type the name.", nameof(Drawing));
    }

    /// <summary>The version that it is about.</summary>
    public Guid TreatmentPlanId { get; private set; }

    /// <summary>What the client said.</summary>
    public ClientAnswer Answer { get; private set; }

    /// <summary>The client's words where they disagree; why they decline or cannot sign.</summary>
    public string? Words { get; private set; }

    /// <summary>The signature as a typed name.</summary>
    public string? Name { get; private set; }

    /// <summary>The signature as drawn: the path of an SVG picture, 400 by 120, of moves and lines only.</summary>
    public string? Drawing { get; private set; }

    /// <summary>What a person who signs for the client is to them, such as “mother, legal guardian”; null where the client does.</summary>
    public string? Relation { get; private set; }

    /// <summary>When it is tried again, where the client cannot sign.</summary>
    public DateOnly? NextAttempt { get; private set; }

    /// <summary>The day of the answer in the site's zone.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Who recorded it.</summary>
    public string By { get; private set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime At { get; private set; }

    // Strokes within the picture, and more than a tap.
    private static bool IsDrawn(string path) => Path().IsMatch(path) && path.Count(letter => letter == 'L') >= FewestLines;

    [GeneratedRegex(@"^M(?:400|[123]?\d{1,2})(?:\.\d)? (?:120|1[01]\d|\d{1,2})(?:\.\d)?(?:[ML](?:400|[123]?\d{1,2})(?:\.\d)? (?:120|1[01]\d|\d{1,2})(?:\.\d)?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}

/// <summary>What is filled in for an answer of the client.</summary>
public sealed record ClientResponseDetails(
    ClientAnswer Answer, DateOnly Day, string? Words = null, string? Name = null, string? Drawing = null, string? Relation = null, DateOnly? NextAttempt = null);
