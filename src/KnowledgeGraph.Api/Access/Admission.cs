using KnowledgeGraph.Api.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Api.Access;

/// <summary>
/// Keeps the processor free for cheap requests: they never wait. Of the dear ones a client's wait behind each other, and only so many work at
/// a time that half of the cores are left; those in between take turns by client too, more of them at a time, for a store may be elsewhere.
/// </summary>
internal sealed class Admission(AccessPolicy policy, IOptions<KnowledgeGraphApiOptions> options)
{
    // What is a tenth as dear as what is dear, and less, does not wait.
    private const int Cheap = 10;

    // Drafts that wait hold their files.
    private static readonly QueueBounds Most = new(All: 1_000, OfAClient: 64, Bytes: 64 << 20);

    private readonly FairQueue _dear = new(options.Value.Access.DearAtOnce, ofAClient: 1, Most);
    private readonly FairQueue _between = new(Math.Max(4, 2 * Environment.ProcessorCount), ofAClient: int.MaxValue, Most);

    /// <summary>How many dear requests work and how many wait.</summary>
    public (int Working, int Waiting) Dear => _dear.Count;

    /// <summary>Waits for a request's turn, which ends when it is disposed of: before the answer is sent, however slowly its client reads.</summary>
    /// <exception cref="BusyException">Too many wait already, or it has waited as long as a request may take.</exception>
    public async Task<IDisposable?> EnterAsync(HttpContext context, long cost)
    {
        int dear = options.Value.Access.DearCost;
        if (cost <= dear / Cheap)
        {
            return null;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(options.Value.Timeout);
        FairQueue queue = cost > dear ? _dear : _between;
        try
        {
            return await queue.EnterAsync(policy.NameOf(context), cost, context.Request.ContentLength ?? 0, patience.Token).ConfigureAwait(false)
                ?? throw new BusyException("Too many requests that take long are waiting already. Try again in a while, or ask for less at once.");
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            throw new BusyException(
                $"This takes long, and others that do were before it for {options.Value.Timeout.TotalSeconds:0} seconds. Try again in a while, or ask for less at once.");
        }
    }
}
