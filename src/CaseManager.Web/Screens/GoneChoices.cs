using System.Collections;

namespace CaseManager.Web.Screens;

/// <summary>The fields of a form whose value is none of the choices.</summary>
public sealed class GoneChoices : IEnumerable<string>
{
    private readonly List<string> fields = [];

    /// <summary>Looks at one field.</summary>
    /// <param name="chosen">Its value; null where it is empty, or not used.</param>
    public GoneChoices In(string field, Guid? chosen, IEnumerable<Guid> choices)
    {
        if (chosen is { } id && !choices.Contains(id))
        {
            fields.Add(field);
        }

        return this;
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
