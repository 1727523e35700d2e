namespace CaseManager.Domain.Codes;

/// <summary>Sex as TEDS has it: <c>GENDER</c>. What a client says about their gender is recorded apart.</summary>
public enum Sex
{
    /// <summary>Male.</summary>
    Male,

    /// <summary>Female.</summary>
    Female,
}
