using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Sessions;

/// <summary>Counts the rows that a statement gives, and the texts in them, as work of whoever asked: some rows together.</summary>
internal sealed class RowWork
{
    private const int UnitsPerRow = 3;
    private const int TogetherAtLeast = 64;

    private readonly WorkBudget? budget = WorkBudget.Current;
    private long bytes;
    private long units;

    /// <summary>A column was read that is held in so many bytes.</summary>
    public void Holds(int count) => bytes += count;

    /// <summary>A row was read.</summary>
    /// <exception cref="WorkBudgetException">That was more than may be read.</exception>
    public void End()
    {
        units += UnitsPerRow;
        if (units + (bytes / WorkBudget.BytesPerUnit) >= TogetherAtLeast)
        {
            Close();
        }
    }

    /// <summary>No more rows are read.</summary>
    /// <exception cref="WorkBudgetException">They were more than may be read.</exception>
    public void Close()
    {
        if (budget?.TrySpend(units + (bytes / WorkBudget.BytesPerUnit)) == false)
        {
            throw budget.Refusal();
        }

        (units, bytes) = (0, 0);
    }
}
