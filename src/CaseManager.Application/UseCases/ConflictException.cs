namespace CaseManager.Application.UseCases;

/// <summary>Somebody else changed the same thing after the form was opened.</summary>
public sealed class ConflictException() : Exception("Somebody else changed this meanwhile.")
{
    /// <summary>Throws where the version that the form was opened with is no longer the newest.</summary>
    /// <exception cref="ConflictException">The versions differ.</exception>
    public static void ThrowIfStale(int expectedVersion, int version)
    {
        if (expectedVersion != version)
        {
            throw new ConflictException();
        }
    }
}
