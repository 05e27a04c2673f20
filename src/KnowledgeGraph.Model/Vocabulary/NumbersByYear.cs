namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The numbers of a body that counts its resolutions without end: enough to tell a number's year.</summary>
/// <param name="First">The first year.</param>
/// <param name="Last">The last number of each year from the first on.</param>
public sealed record NumbersByYear(int First, IReadOnlyList<int> Last)
{
    /// <summary>The year in which a number was adopted; null for numbers beyond the last year that is known.</summary>
    public int? YearOf(int number)
    {
        for (int i = 0; i < Last.Count; i++)
        {
            if (number <= Last[i])
            {
                return First + i;
            }
        }

        return null;
    }

    /// <summary>Whether a number can be of a year.</summary>
    public bool Allows(int number, int year) => number > 0 && (YearOf(number) is int known ? known == year : year >= First + Last.Count);
}
