using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CaseManager.Domain.TreatmentPlans;

/// <summary>What a signature is under: the whole content of a version, in one fixed form.</summary>
public static class PlanContent
{
    /// <summary>SHA-256 of it, in lower-case hexadecimal digits. Reviews are added later and are not part of it.</summary>
    public static string HashOf(TreatmentPlan plan)
    {
        var content = new StringBuilder();
        Write(content, plan.EpisodeId, plan.Number, plan.SignedBy, plan.SignedAt?.Ticks, plan.PeerSupport);
        foreach (var problem in InOrder(plan.Problems))
        {
            Write(content, nameof(Problem), problem.Lineage, problem.Description, problem.Dimension);
            foreach (var goal in InOrder(problem.Goals))
            {
                Write(content, nameof(Goal), goal.Lineage, goal.OwnWords, goal.Strengths, goal.Domain);
                InOrder(goal.Objectives).ForEach(objective => Write(content, objective));
            }
        }

        // Added where there is one: what was signed before copies were looked for keeps its hash.
        if (plan.Copies is { } copies)
        {
            Write(content, nameof(CopyConfirmation), copies.Words, copies.FromLibrary, copies.LikeAnother);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }

    private static void Write(StringBuilder content, Objective objective)
    {
        Write(content, nameof(Objective), objective.Lineage, objective.Text, objective.Measure, objective.TargetDate);
        foreach (var help in InOrder(objective.Interventions))
        {
            Write(content, nameof(Intervention), help.Lineage, help.Modality, help.Description, help.Frequency.Times, help.Frequency.Unit, help.Minutes,
                help.GroupId, help.CounselingSeriesId, help.MedicationOrderId, help.ResponsibleId, help.From, help.Until);
            if (help.MeetingId is { } meeting)
            {
                // Only where there is one: what was signed before plans knew meetings reads as it did.
                Write(content, nameof(Intervention.MeetingId), meeting);
            }
        }
    }

    // Each value with its length before it: no two contents are written alike.
    private static void Write(StringBuilder content, params object?[] values)
    {
        foreach (var value in values)
        {
            var text = value switch
            {
                null => null,
                DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
                PeerSupportChoice choice => $"{choice.Chosen}/{choice.ChosenName}/{choice.Alternative}/{choice.AlternativeName}",
                _ => Convert.ToString(value, CultureInfo.InvariantCulture),
            };
            content.Append(text is null ? "-" : $"{text.Length}:{text}").Append('\n');
        }
    }

    private static List<T> InOrder<T>(IEnumerable<T> parts)
        where T : PlanPart => [.. parts.OrderBy(p => p.Position)];
}
