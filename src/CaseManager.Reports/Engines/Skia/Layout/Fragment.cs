namespace CaseManager.Reports.Engines.Skia.Layout;

/// <summary>A strip of the page that is never broken; blocks are laid out as strips from top to bottom.</summary>
/// <param name="Height">In points.</param>
internal abstract record Fragment(float Height)
{
    /// <summary>Empty space above, in points; left out at the top of a page.</summary>
    public float SpaceBefore { get; init; }

    /// <summary>Stands on the same page as the next one, where both fit on a page.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Drawn first where this one starts a page: the header of its table.</summary>
    public Fragment? Repeated { get; init; }

    /// <summary>Draws it.</summary>
    /// <param name="canvas">The open page.</param>
    /// <param name="left">Left edge.</param>
    /// <param name="top">Upper edge.</param>
    public abstract void Draw(PageCanvas canvas, float left, float top);
}
