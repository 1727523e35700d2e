using CaseManager.Application.Reporting.Blocks;
using CaseManager.Domain.Reporting;

namespace CaseManager.Reports.Documents;

/// <summary>A passage that stands in a report whoever it is about.</summary>
/// <param name="Internal">For staff.</param>
/// <param name="Client">For the client's own copy, which speaks to them: Flesch-Kincaid grade 8 or below, computed by a test. What goes to somebody else says the same: it is a copy of the client's.</param>
internal sealed record FixedWording(string Internal, string Client)
{
    /// <summary>It in the words for this audience.</summary>
    public string For(Audience audience) => audience is Audience.Internal ? Internal : Client;

    /// <summary>It as a paragraph.</summary>
    public ParagraphBlock Block(Audience audience, Tone tone = Tone.Small) => new(For(audience), tone);
}
