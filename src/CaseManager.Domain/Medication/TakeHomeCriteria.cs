namespace CaseManager.Domain.Medication;

/// <summary>
/// What the prescriber judged before doses go home: the six criteria of 42 CFR 8.12(i)(2), each met or not. Regular attendance is that for supervised doses, as the dose log
/// shows it; groups, counseling and peer support are no part of it (rule 5).
/// </summary>
/// <param name="NoHarmfulUse">No active substance use disorder, or other condition, that makes doses at home dangerous.</param>
/// <param name="ComesForDoses">Comes regularly for supervised doses.</param>
/// <param name="NoSeriousBehavior">No serious behavioral problem that endangers the client, the public or others.</param>
/// <param name="NoDiversion">No recent diversion is known.</param>
/// <param name="SafeStorage">Doses can be taken home and stored safely.</param>
/// <param name="OtherwiseSafe">Whatever else the medical director finds relevant to safety.</param>
public sealed record TakeHomeCriteria(bool NoHarmfulUse, bool ComesForDoses, bool NoSeriousBehavior, bool NoDiversion, bool SafeStorage, bool OtherwiseSafe)
{
    /// <summary>Whether each of the six is met.</summary>
    public bool AreMet => NoHarmfulUse && ComesForDoses && NoSeriousBehavior && NoDiversion && SafeStorage && OtherwiseSafe;
}
