namespace CaseManager.Reports.Charts;

/// <summary>The value axis: from 0 to a round number in round steps.</summary>
internal sealed record ChartScale(double Top, double Step)
{
    private const int MostSteps = 5;
    private static readonly int[] RoundSteps = [1, 2, 5, 10];

    /// <param name="largest">Largest value.</param>
    /// <param name="maximum">Top of the axis where it is fixed.</param>
    public static ChartScale For(double largest, double? maximum)
    {
        var top = Math.Max(largest, maximum ?? 0);
        if (top <= 0)
        {
            return new ChartScale(1, 1);
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(top / MostSteps)));
        // Sessions and minutes come whole: no step of a half.
        var step = Math.Max(1, RoundSteps.Select(s => s * power).First(s => top / s <= MostSteps));
        return new ChartScale(Math.Ceiling(Math.Round(top / step, 6)) * step, step);
    }

    /// <summary>The values that are labelled, from 0 up.</summary>
    public IEnumerable<double> Ticks()
    {
        for (var i = 0; i * Step <= Top; i++)
        {
            yield return i * Step;
        }
    }
}
