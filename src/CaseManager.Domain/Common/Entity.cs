namespace CaseManager.Domain.Common;

/// <summary>Something with an identity of its own. The key is made when the entity is added to the database.</summary>
public abstract class Entity
{
    /// <summary>Empty until the entity has been added to a database context.</summary>
    public Guid Id { get; private set; }
}
