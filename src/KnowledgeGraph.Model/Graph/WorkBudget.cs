namespace KnowledgeGraph.Model.Graph;

/// <summary>
/// Bounds the work that is done on behalf of one request: of everything that is awaited from where the budget began, on whatever thread
/// it runs. Work is counted, not timed, so that the same question costs the same on every machine: a unit is about a microsecond of a
/// processor, or <see cref="BytesPerUnit"/> bytes that are held until the answer is sent, whichever is more. Whoever works says so where
/// the work is done; what is over its budget is stopped there.
/// </summary>
public sealed class WorkBudget : IDisposable
{
    /// <summary>So many bytes that are held count as one unit.</summary>
    public const int BytesPerUnit = 64;

    // Like Activity.Current: the flow of the work carries it, nothing is shared between two.
    private static readonly AsyncLocal<WorkBudget?> Flowing = new();

    private readonly WorkBudget? outer = Flowing.Value;
    private readonly CancellationTokenSource over = new();
    private long spent;

    private WorkBudget(long most)
    {
        Most = most;
        Flowing.Value = this;
    }

    /// <summary>The budget that what runs here is counted in; null where nothing is counted.</summary>
    public static WorkBudget? Current => Flowing.Value;

    /// <summary>How much may be done.</summary>
    public long Most { get; }

    /// <summary>How much has been done so far.</summary>
    public long Spent => Volatile.Read(ref spent);

    /// <summary>Whether more was to be done than may be, in it or in the one around it.</summary>
    public bool IsOver => over.IsCancellationRequested || outer?.IsOver == true;

    /// <summary>Cancelled as soon as more is to be done than may be.</summary>
    public CancellationToken Over => over.Token;

    /// <summary>Begins a budget in the calling method and what it awaits. What is done in one within another counts in both.</summary>
    /// <param name="most">How much may be done, in units.</param>
    public static WorkBudget Begin(long most) => new(most);

    /// <summary>
    /// Works within a part of what is left of the budget, where there is one: for what an answer can do without. What was kept on the way
    /// makes it cheaper for who asks next.
    /// </summary>
    /// <param name="part">The part, from 0 to 1.</param>
    /// <param name="work">The work.</param>
    /// <returns>What was made; null where the part was used up.</returns>
    public static async Task<T?> WithinAsync<T>(double part, Func<Task<T>> work)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Flowing.Value is not { } whole)
        {
            return await work().ConfigureAwait(false);
        }

        using WorkBudget share = Begin((long)(Math.Max(0, whole.Most - whole.Spent) * part));
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (WorkBudgetException) when (!whole.IsOver)
        {
            return null;
        }
    }

    /// <summary>
    /// Counts nothing in the calling method and what it awaits until this is disposed of: what is made once for everybody is nobody's work.
    /// </summary>
    public static IDisposable Pause() => new Pausing();

    /// <summary>Says that work is done.</summary>
    /// <param name="units">How much.</param>
    /// <exception cref="WorkBudgetException">It is more than may be done.</exception>
    public static void Spend(long units)
    {
        if (Flowing.Value is { } budget && !budget.TrySpend(units))
        {
            throw budget.Refusal();
        }
    }

    /// <summary>Says that bytes are held until the answer is sent.</summary>
    /// <exception cref="WorkBudgetException">It is more than may be done.</exception>
    public static void Hold(long bytes) => Spend(bytes / BytesPerUnit);

    /// <summary>Says that work is done, where no exception may be thrown.</summary>
    /// <returns>False where it is more than may be done: whoever is told so stops.</returns>
    public bool TrySpend(long units)
    {
        bool isWithin = outer?.TrySpend(units) != false;
        if (Interlocked.Add(ref spent, units) <= Most)
        {
            return isWithin;
        }

        over.Cancel();
        return false;
    }

    /// <summary>Says which budget is over.</summary>
    public WorkBudgetException Refusal() => new(outer is { IsOver: true } ? outer.Most : Most);

    /// <summary>Ends the budget.</summary>
    public void Dispose()
    {
        Flowing.Value = outer;
        over.Dispose();
    }

    private sealed class Pausing : IDisposable
    {
        private readonly WorkBudget? paused = Flowing.Value;

        public Pausing() => Flowing.Value = null;

        public void Dispose() => Flowing.Value = paused;
    }
}
