using System.Globalization;
using CaseManager.Application.Episodes;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Screens;

/// <summary>What every form of a step of a stay has.</summary>
public abstract class StepForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>The day.</summary>
    public DateOnly? On { get; set; }

    /// <summary>The time.</summary>
    public TimeOnly? At { get; set; }

    /// <summary>The form as it is opened: now.</summary>
    public static T Of<T>(EpisodeView stay, TimeProvider time)
        where T : StepForm, new()
    {
        var now = stay.Now(time);
        return new T { Version = stay.Version, On = now.On, At = now.At };
    }
}

/// <summary>What is typed to change the level of care.</summary>
public sealed class LevelForm : StepForm
{
    /// <summary>Edition and code, such as <c>4:2.1</c>.</summary>
    public string? Level { get; set; }

    /// <summary>How a level is written in the form.</summary>
    public static string Text(string code, int edition) => string.Create(CultureInfo.InvariantCulture, $"{edition}:{code}");

    /// <summary>The use case it stands for; a level that is none is said beside its field.</summary>
    public ChangeLevel ToCommand(Guid id, ModelStateDictionary state) => new(id, Version, ReadLevel(state), On, At);

    private AsamLevel? ReadLevel(ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(Level))
        {
            return null;
        }

        try
        {
            var parts = Level.Split(':', 2);
            return new AsamLevel(parts[^1], int.TryParse(parts[0], CultureInfo.InvariantCulture, out var edition) ? edition : 0);
        }
        catch (RuleViolationException)
        {
            state.AddModelError(nameof(Level), "Choose a level from the list.");
            return null;
        }
    }
}

/// <summary>What is typed to transfer a client.</summary>
public sealed class TransferForm : StepForm
{
    /// <summary>Where to.</summary>
    public Guid? ProgramId { get; set; }

    /// <summary>Who answers for the plan there.</summary>
    public Guid? PrimaryCounselorId { get; set; }

    /// <summary>The use case it stands for.</summary>
    public TransferClient ToCommand(Guid id) => new(id, Version, ProgramId, On, At, PrimaryCounselorId);
}

/// <summary>What is typed to discharge a client.</summary>
public sealed class DischargeForm : StepForm
{
    /// <summary>Why the stay ends.</summary>
    public DischargeReason? Reason { get; set; }

    /// <summary>Last day on which the client was seen or spoken to.</summary>
    public DateOnly? LastContactOn { get; set; }

    /// <summary>Whether the client works.</summary>
    public EmploymentStatus? Employment { get; set; }

    /// <summary>Why not.</summary>
    public NotInLaborForce? NotInLaborForce { get; set; }

    /// <summary>How the client lives.</summary>
    public LivingArrangement? Living { get; set; }

    /// <summary>Arrests in 30 days.</summary>
    public string? Arrests { get; set; }

    /// <summary>Self-help groups in 30 days. For clinicians, as are those below.</summary>
    public string? SelfHelp { get; set; }

    /// <summary>What comes after.</summary>
    public string? PlanAfter { get; set; }

    /// <summary>Substances; the first is the primary one.</summary>
    public List<SubstanceLine> Substances { get; set; } = [];

    /// <summary>Starts with what was asked at admission and may still be so.</summary>
    public static DischargeForm Of(EpisodeView stay, TimeProvider time)
    {
        var form = Of<DischargeForm>(stay, time);
        form.Substances = [.. stay.Substances.Select(s => new SubstanceLine { Substance = s.Substance })];
        return form;
    }

    /// <summary>Makes room for more substances.</summary>
    public void Offer() => SubstanceLine.Offer(Substances);

    /// <summary>The use case it stands for; what cannot be read is said beside its field.</summary>
    public DischargeClient ToCommand(Guid id, bool clinician, ModelStateDictionary state) => new(id, Version, On, At, Reason)
    {
        Details = new DischargeDetails(Reason ?? DischargeReason.Other)
        {
            LastContactOn = LastContactOn,
            Employment = Employment,
            NotInLaborForce = NotInLaborForce,
            Living = Living,
            Arrests = NumberText.Read(Arrests, nameof(Arrests), state),
            SelfHelp = clinician && NumberText.Read(SelfHelp, nameof(SelfHelp), state) is { } times ? new SelfHelpAttendance(times) : null,
            PlanAfter = clinician ? PlanAfter : null,
            Substances = clinician ? [.. SubstanceLine.Read(Substances, state).Select(s => (s.Substance, s.Frequency))] : [],
        },
    };
}

/// <summary>What is typed to take a discharge back.</summary>
public sealed class ReopenForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Why.</summary>
    public string? Why { get; set; }
}

/// <summary>What is typed to add somebody to the care team.</summary>
public sealed class TeamForm
{
    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Who.</summary>
    public Guid? StaffMemberId { get; set; }

    /// <summary>What they do.</summary>
    public CareTeamRole? Role { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The use case it stands for.</summary>
    public JoinCareTeam ToCommand(Guid id) => new(id, Version, StaffMemberId, Role, From);
}
