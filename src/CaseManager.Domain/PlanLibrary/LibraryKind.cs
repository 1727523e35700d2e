namespace CaseManager.Domain.PlanLibrary;

/// <summary>What a text of the library is a start for.</summary>
public enum LibraryKind
{
    /// <summary>A measurable step of the client.</summary>
    Objective,

    /// <summary>What is done to reach one.</summary>
    Intervention,
}
