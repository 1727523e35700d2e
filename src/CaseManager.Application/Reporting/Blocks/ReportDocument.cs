using CaseManager.Domain.Reporting;

namespace CaseManager.Application.Reporting.Blocks;

/// <summary>A whole document, ready to be shown, saved as CSV or drawn as PDF. Everything in it is already words.</summary>
/// <param name="Furniture">What every page carries.</param>
/// <param name="Blocks">The content from top to bottom.</param>
/// <param name="Landscape">Whether the page lies on its side.</param>
public sealed record ReportDocument(Furniture Furniture, IReadOnlyList<Block> Blocks, bool Landscape = false)
{
    /// <summary>The tables, from top to bottom.</summary>
    public IEnumerable<TableBlock> Tables => Blocks.OfType<TableBlock>();
}

/// <summary>What every page of a document carries, beside “page x of y”.</summary>
/// <param name="Title">Name of the document.</param>
/// <param name="Subject">The client or group it is about.</param>
/// <param name="Period">The days it covers, in words.</param>
/// <param name="AsOf">When its numbers were read, in the site's zone, in words.</param>
/// <param name="AsOfUtc">The same instant (UTC).</param>
/// <param name="Audience">Who it is for (rule 12).</param>
/// <param name="Center">Name of the center.</param>
/// <param name="RulesVersion">Version of the counting rules.</param>
public sealed record Furniture(
    string Title, string Subject, string Period, string AsOf, DateTime AsOfUtc, Audience Audience, string Center, string RulesVersion)
{
    /// <summary>The short code of this making of it, as it is printed; null where nothing keeps it.</summary>
    public string? Code { get; init; }

    /// <summary>What it is printed on.</summary>
    public Paper Paper { get; init; }

    /// <summary>42 CFR 2.32(a)(2), to the letter.</summary>
    public const string Notice = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

    /// <summary>The audience in words (rule 12).</summary>
    public string AudienceText => Audience switch
    {
        Audience.Internal => "Part 2 – internal use only",
        Audience.Client => "Client's own copy",
        Audience.SomebodyElse => "Disclosed with the client's consent",
        _ => throw new InvalidOperationException($"Unknown audience {Audience}."),
    };
}
