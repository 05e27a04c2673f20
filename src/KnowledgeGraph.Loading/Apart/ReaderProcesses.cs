using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Apart;

namespace KnowledgeGraph.Loading.Apart;

/// <summary>
/// A few processes that read files, started when the first file comes, used again for the next one and let go when none comes: <see cref="Read"/>
/// is a <see cref="ReadApart"/>. Safe for concurrent use.
/// </summary>
/// <param name="program">What to start.</param>
/// <param name="most">How many may run at once.</param>
/// <param name="time">The clock.</param>
public sealed class ReaderProcesses(ReaderProgram program, int most, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turns = new(most);
    private readonly Lock _handing = new();
    private readonly Stack<ReaderProcess> _free = [];
    private ITimer? _sweep;
    private bool _wasUsed;
    private bool _isDisposed;

    /// <summary>Has a file read.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="budget">What it may cost.</param>
    /// <param name="withLook">Whether it is kept how the blocks look.</param>
    /// <exception cref="UnreadableDocumentException">The budget was spent, the process ended, or none can be started.</exception>
    public ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> content, ReadingBudget budget, bool withLook)
    {
        _turns.Wait();
        ReaderProcess? process = null;
        try
        {
            process = Take() ?? ReaderProcess.Start(program);
            byte[] answer = process.Read(content, budget, withLook);
            Return(process);
            process = null;
            return answer;
        }
        finally
        {
            process?.Dispose();
            _turns.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_handing)
        {
            _isDisposed = true;
            _sweep?.Dispose();
        }

        LetGo();
        _turns.Dispose();
    }

    private ReaderProcess? Take()
    {
        lock (_handing)
        {
            return _free.TryPop(out ReaderProcess? process) ? process : null;
        }
    }

    private void Return(ReaderProcess process)
    {
        lock (_handing)
        {
            if (!_isDisposed)
            {
                _wasUsed = true;
                _free.Push(process);
                _sweep ??= time.CreateTimer(_ => Sweep(), null, Idle, Idle);
                return;
            }
        }

        process.Dispose();
    }

    private void Sweep()
    {
        lock (_handing)
        {
            if (_wasUsed)
            {
                _wasUsed = false;
                return;
            }

            _sweep?.Dispose();
            _sweep = null;
        }

        LetGo();
    }

    private void LetGo()
    {
        while (Take() is { } process)
        {
            process.Dispose();
        }
    }
}
