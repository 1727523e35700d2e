namespace CaseManager.Reports.Charts;

/// <summary>Something drawn in a chart; lengths in points from the top left corner of the chart.</summary>
internal abstract record ChartMark;

/// <summary>A bar, or its sample in the legend.</summary>
internal sealed record ChartBar(float Left, float Top, float Width, float Height, BarPattern Pattern) : ChartMark
{
    private const float StripeGap = 3;

    /// <summary>Heights of the stripes of a striped bar.</summary>
    public IEnumerable<float> Stripes()
    {
        for (var y = Top + Height - StripeGap; y > Top && Pattern is BarPattern.Striped; y -= StripeGap)
        {
            yield return y;
        }
    }
}

/// <summary>A level line: the axis, or one that leads to it.</summary>
internal sealed record ChartRule(float Left, float Right, float Y, bool IsAxis) : ChartMark;

/// <summary>Words; <paramref name="X"/> is where they start, have their middle, or end.</summary>
internal sealed record ChartLabel(float X, float Baseline, string Text, LabelAnchor Anchor) : ChartMark;

/// <summary>What tells series apart on a black-and-white copy as well.</summary>
internal enum BarPattern
{
    /// <summary>Filled.</summary>
    Solid,

    /// <summary>Outline only.</summary>
    Hollow,

    /// <summary>Outline with stripes.</summary>
    Striped,
}

/// <summary>Which point of a label is given.</summary>
internal enum LabelAnchor
{
    /// <summary>Its start.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its end.</summary>
    End,
}
