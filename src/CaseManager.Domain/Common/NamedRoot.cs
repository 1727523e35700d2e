namespace CaseManager.Domain.Common;

/// <summary>What people look up by its name, and put away when it is no longer used.</summary>
public abstract class NamedRoot : ArchivableRoot
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 120;

    /// <summary>Longest <see cref="SearchKey"/>, in characters: decomposed letters can take several.</summary>
    public const int SearchKeyLength = 400;

    /// <summary>As people at the center call it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name as search sees it, see <see cref="SearchText"/>.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Gives it a name.</summary>
    /// <exception cref="RuleViolationException"><c>text.required</c>, <c>text.too-long</c>, <c>text.control-characters</c>.</exception>
    protected void SetName(string name)
    {
        Name = Require.Text(name, nameof(Name), NameLength);
        var key = SearchText.Normalize(Name);
        SearchKey = key.Length <= SearchKeyLength ? key : key[..SearchKeyLength];
    }
}
