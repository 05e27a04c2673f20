using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Sessions;

/// <summary>Counts the rows that a statement gives, and the texts in them, as work of whoever asked: some rows together.</summary>
/// <param name="eighths">What a row counts, in eighths of a unit.</param>
internal sealed class RowWork(int eighths = RowWork.OfObjects)
{
    /// <summary>A row that an object is made of.</summary>
    public const int OfObjects = 24;

    /// <summary>A row of a few numbers, which are only added up.</summary>
    public const int OfNumbers = 1;

    private const int EighthsPerUnit = 8;
    private const int TogetherAtLeast = 64;

    private readonly WorkBudget? budget = WorkBudget.Current;
    private long bytes;
    private long rows;

    private long Units => (rows * eighths / EighthsPerUnit) + (bytes / WorkBudget.BytesPerUnit);

    /// <summary>A column was read that is held in so many bytes.</summary>
    public void Holds(int count) => bytes += count;

    /// <summary>A row was read.</summary>
    /// <exception cref="WorkBudgetException">That was more than may be read.</exception>
    public void End()
    {
        rows++;
        if (Units >= TogetherAtLeast)
        {
            Close();
        }
    }

    /// <summary>No more rows are read.</summary>
    /// <exception cref="WorkBudgetException">They were more than may be read.</exception>
    public void Close()
    {
        if (budget?.TrySpend(Units) == false)
        {
            throw budget.Refusal();
        }

        (rows, bytes) = (0, 0);
    }
}
