using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Episodes;

/// <summary>What only clinicians enter of an admission.</summary>
/// <param name="Items">The items of TEDS.</param>
/// <param name="Substances">In the order in which they are a problem.</param>
public sealed record ClinicalEntry(ClinicalItems Items, IReadOnlyList<SubstanceDetails> Substances)
{
    /// <summary>The primary one first.</summary>
    public IReadOnlyList<DiagnosisChoice> Diagnoses { get; init; } = [];
}

/// <summary>A diagnosis that was chosen.</summary>
/// <param name="Code">With or without its dot.</param>
/// <param name="Specifiers">What DSM-5 says beside it.</param>
public sealed record DiagnosisChoice(string Code, DsmSpecifiers Specifiers);

/// <summary>Adds to a stay what only clinicians enter.</summary>
internal static class ClinicalEntryAddition
{
    /// <exception cref="ForbiddenException">The user is no clinician.</exception>
    /// <exception cref="RuleViolationException"><c>diagnosis.unknown</c>, and those of the stay.</exception>
    internal static async Task AddAsync(this ICaseManagerDb db, ClinicalEntry entry, Episode stay, Client client, ICurrentUser user, CancellationToken cancellationToken)
    {
        if (!user.May(Permission.EditPlans))
        {
            throw new ForbiddenException();
        }

        stay.Complete(entry.Items, entry.Substances, Years.At(client.BirthDate, stay.AdmittedOn));
        stay.Diagnose(await db.DiagnosesAsync(entry.Diagnoses, cancellationToken));
    }

    private static async Task<List<DiagnosisDetails>> DiagnosesAsync(this ICaseManagerDb db, IReadOnlyList<DiagnosisChoice> choices, CancellationToken cancellationToken)
    {
        var keys = choices.Select(c => DiagnosisEntry.Undotted(c.Code)).ToList();
        var known = keys.Count == 0 ? [] : await db.DiagnosisCodes.Where(c => keys.Contains(c.Key)).ToDictionaryAsync(c => c.Key, cancellationToken);
        return [.. choices.Select((choice, i) => known.TryGetValue(keys[i], out var code)
            ? new DiagnosisDetails(code, choice.Specifiers)
            : throw new RuleViolationException("diagnosis.unknown", $"“{choice.Code}” is not in the list of diagnoses. Search it by words.", DiagnosisOrder.Field(i)))];
    }
}
