using CaseManager.Domain.Common;

namespace CaseManager.UnitTests.Support;

/// <summary>Gives entities the keys that EF Core makes on <c>Add</c>, for tests that need to tell two apart.</summary>
internal static class Keys
{
    public static T WithKey<T>(this T entity)
        where T : Entity
    {
        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(entity, Guid.NewGuid());
        return entity;
    }
}
