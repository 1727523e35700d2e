using System.Globalization;
using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Application.Wording;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Reports.Documents;

/// <summary>Who signed a plan, and what the client said to it; lines to sign on where somebody still has to.</summary>
internal static class PlanSignatureBlocks
{
    public static IEnumerable<Block> Of(PlanView plan, Audience audience)
    {
        yield return new HeadingBlock(2, "Signatures");
        if (plan.Signatures is { } signed)
        {
            yield return Table(plan, signed, audience);
            foreach (var response in plan.Responses.Where(r => r.Drawing is not null))
            {
                yield return new DrawingBlock($"Drawn signature of {SignerOf(response, plan)}, {Words.Day(response.Day)}", response.Drawing!, ClientResponse.DrawingWidth, ClientResponse.DrawingHeight);
            }

            yield return FixedWordings.PlanCode(signed.Hash).Block(audience);
        }

        List<string> missing = [.. Missing(plan)];
        if (missing.Count > 0)
        {
            yield return new SignaturesBlock(missing);
        }
    }

    private static TableBlock Table(PlanView plan, PlanSignatures signed, Audience audience) => new(
        "Who signed, and what the client said",
        [new Column("Who", Align.Start, 1, 80), new Column("Name", Align.Start, 1.6, 110), new Column("When", Align.Start, 0, 110), new Column("What they said", Align.Start, 2.4, 130)],
        [
            new Row(["Counselor", signed.By, Time(signed.At), "Signed"]),
            .. signed.CoSignedAt is { } second ? [new Row(["Co-signer", signed.CoSignedBy!, Time(second), Said(signed, audience)])] : Array.Empty<Row>(),
            .. plan.Responses.Reverse().Select(r => new Row(["Client", SignerOf(r, plan), Words.Day(r.Day), Said(r)])),
        ]);

    // What a supervisor remarks on a counselor's work is for staff (rule 12).
    private static string Said(PlanSignatures signed, Audience audience) =>
        signed.SentBackBecause is not { } because ? "Co-signed" : audience is Audience.Internal ? $"Sent back: {because}" : "Not signed";

    private static string SignerOf(ClientResponseView response, PlanView plan) =>
        $"{response.Name ?? plan.Of.Client}{(response.Relation is { } relation ? $" ({relation})" : "")}";

    private static string Said(ClientResponseView response)
    {
        var next = response.NextAttempt is { } day ? $"; tried again on {Words.Day(day)}" : "";
        return response.Words is { } words ? $"{response.Answer.Words()}{next}: “{words}”" : $"{response.Answer.Words()}{next}";
    }

    private static string Time(DateTime local) => local.ToString("MMM d, yyyy HH:mm", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Missing(PlanView plan)
    {
        if (plan.Responses.Count == 0)
        {
            yield return "Client";
        }

        if (plan.Signatures is null)
        {
            yield return "Counselor";
        }

        if (plan.Status is PlanStatus.Draft or PlanStatus.AwaitingCoSignature)
        {
            yield return "Supervisor";
        }
    }
}
