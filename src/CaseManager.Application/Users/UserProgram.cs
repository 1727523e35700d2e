namespace CaseManager.Application.Users;

/// <summary>One of the programs that a clinical supervisor oversees, where it is not all of their sites.</summary>
public sealed class UserProgram
{
    private UserProgram()
    {
    }

    internal UserProgram(Guid programId) => ProgramId = programId;

    /// <summary>Whose.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Which.</summary>
    public Guid ProgramId { get; private set; }
}
