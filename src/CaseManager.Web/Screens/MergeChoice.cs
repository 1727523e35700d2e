namespace CaseManager.Web.Screens;

/// <summary>Which of two marks is to stand where two people marked the same client differently.</summary>
public enum MergeChoice
{
    /// <summary>What was typed here.</summary>
    Mine,

    /// <summary>What somebody else saved meanwhile.</summary>
    Theirs,
}
