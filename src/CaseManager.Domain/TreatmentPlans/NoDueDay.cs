namespace CaseManager.Domain.TreatmentPlans;

/// <summary>Why no day can be told by which a task must be done.</summary>
public enum NoDueDay
{
    /// <summary>The rule pack says that there is none.</summary>
    NoFixedDay,

    /// <summary>The rule pack says nothing of it for this level of care.</summary>
    NoRule,

    /// <summary>The rule counts days of service, and there were not so many yet.</summary>
    ServiceDaysToCome,

    /// <summary>The rule counts a part of the planned stay, whose length is not known.</summary>
    StayNotPlanned,
}
